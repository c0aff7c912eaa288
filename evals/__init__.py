"""The harness: scores results against hand labels, compares runs, gates a change."""
