"""How the site is handed to readers: policy and headers, and the files that tell servers about them."""
