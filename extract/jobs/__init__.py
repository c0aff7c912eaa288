"""Many documents: where they come from, how they are run, where the records go."""
