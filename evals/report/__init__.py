"""Reports of runs, comparisons and verdicts: text, Markdown, HTML, JUnit XML. They show numbers, and compute none."""
