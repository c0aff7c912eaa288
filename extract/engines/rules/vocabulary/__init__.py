"""What the rules know before they read: little words, the lexicon, the gazetteer; and what of it a text has."""
