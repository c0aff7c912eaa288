"""Hand labels: checking them, and carrying them to and from the tools in which people label."""
