"""What a network is: number formats, the graph, quantisation, network definitions, training."""
