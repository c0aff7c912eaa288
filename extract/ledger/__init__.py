"""Across documents: the same engagement told by several, its claims side by side."""
