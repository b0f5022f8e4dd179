"""Running text: headings, numbers with what they are of and when, verdicts, projects, tasks."""
