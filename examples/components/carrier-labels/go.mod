module larkspur.example/delivery/carrier-labels

go 1.19
