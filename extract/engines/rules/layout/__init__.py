"""What a page is made of: segments, headings, the notes of a list, what is other news."""
