plugins {
    kotlin("jvm") version "2.2.20"
}

group = "example.larkspur"
version = "7.2.0"

repositories {
    mavenCentral()
    // `lark login` writes the address of the internal registry
    maven(providers.gradleProperty("larkspur.registry"))
}

dependencies {
    implementation("example.larkspur:service-kit:4.3.0")
    implementation("example.larkspur:isbn-kit:3.2.0")
    testImplementation(kotlin("test"))
}

kotlin {
    jvmToolchain(21)
}

tasks.test {
    useJUnitPlatform()
}
