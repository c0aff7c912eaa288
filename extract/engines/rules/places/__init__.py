"""Names of places: which words are one, in which land it lies, what a sentence says of it."""
