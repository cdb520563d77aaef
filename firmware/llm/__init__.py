"""Language models on the host: files in, packed weights, backends, sampling, serving."""
