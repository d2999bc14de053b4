"""After MkDocs: prune what is not shipped, prove the site closed, put it in place."""
