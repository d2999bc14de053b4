"""Writing pages: the house style of front matter, ids, and single entries put into a page as it stands."""
