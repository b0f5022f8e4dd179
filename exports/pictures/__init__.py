"""ChartSpec -> SVG and PNG, and the card of a page; drawn here, without a browser."""
