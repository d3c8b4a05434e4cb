"""Judge one submission: its functions, its exercises, the name of each mistake, and the record of it all."""
