"""A record, or many, as people look at them: terminal, page, notebook."""
