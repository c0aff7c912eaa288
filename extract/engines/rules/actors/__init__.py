"""Mentions made into actors: which of them are one, what they are called, how they are tied to each other."""
