plugins {
    kotlin("jvm") version "2.2.20"
}

group = "example.larkspur"
version = "2.9.3"

repositories {
    mavenCentral()
}

dependencies {
    testImplementation(kotlin("test"))
}

kotlin {
    jvmToolchain(21)
}

tasks.test {
    useJUnitPlatform()
}
