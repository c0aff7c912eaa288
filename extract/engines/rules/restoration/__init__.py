"""Gives a text back the case and the marks that it lost, so that it is read as in print."""
