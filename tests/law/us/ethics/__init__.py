"""The professions' codes."""
