"""When and where the deed of a sentence was, and of which type it is."""
