"""Pictures of the pages, as bytes: which format they are, what they carry besides the picture, how to take it out."""
