"""Which sentences tell of one engagement, which of another, and which of none; who is on which side of it."""
