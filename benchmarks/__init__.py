"""What the library costs, measured side by side with what else could be used."""
