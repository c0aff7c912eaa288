"""Speed and memory, printed as ratios measured in one run; never part of the tests."""
