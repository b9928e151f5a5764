"""What organizers decide."""
