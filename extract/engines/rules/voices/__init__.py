"""Whose word it is: speech, sources, what they say of what others said."""
