"""Sentences as chunks, and who does what to whom in them: noun groups, verb groups, subjects, objects, clauses."""
