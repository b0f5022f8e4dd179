"""What a chart kind looks like on a slide."""
