"""What people send us without git: record files, read, checked, and turned into pages or lists of what to mend."""
