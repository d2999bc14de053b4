"""Search: documents from the library, an index prebuilt by the browser's own code."""
