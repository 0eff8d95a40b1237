rootProject.name = "card-gateway-adapter"
