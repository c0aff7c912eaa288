"""Tools on text that keep offsets."""
