"""情况说明 as Word files, laid out as official documents are (GB/T 9704—2012)."""
