"""Judge a class: many submissions, workers, what is kept, the gradebook, the pages and the table."""
