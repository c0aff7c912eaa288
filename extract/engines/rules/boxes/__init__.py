"""What stands in boxes, tables and labelled fields instead of sentences."""
