"""减负对照: what central directives require, set beside what is commonly demanded."""
