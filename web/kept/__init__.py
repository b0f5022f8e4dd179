"""Pages and answers that are kept, and the ETags by which browsers keep them."""
