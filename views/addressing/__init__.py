"""Addresses: what they ask for, and which there are."""
