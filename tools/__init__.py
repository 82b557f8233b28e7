"""What `./run` does once .venv is there: services, processes, front end, checks."""
