module larkspur.example/warehouse/stock-service

go 1.19
