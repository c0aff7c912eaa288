"""Who attacked whom in one sentence, how, and how it ended."""
