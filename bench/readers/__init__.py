"""What readers of one page wait for and load, the references' readers beside them."""
