"""Going back to the sources: what to look at, where it stands in a saved copy, what to enter."""
