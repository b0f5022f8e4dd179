"""Walls: full-screen boards, what their addresses ask for, and their remote control."""
