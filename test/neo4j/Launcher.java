import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/** Serves two Neo4j, one without and one with authentication, until its standard input ends. Prints their addresses. */
public class Launcher {
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (Neo4j open = start(folder.resolve("open"), false); Neo4j guarded = start(folder.resolve("guarded"), true)) {
            System.out.println("READY " + open.boltURI() + " " + guarded.boltURI());
            while (System.in.read() >= 0) { }
        }
    }

    static Neo4j start(Path folder, boolean authentication) throws Exception {
        return Neo4jBuilders.newInProcessBuilder(Files.createDirectories(folder))
            .withConfig(BoltConnector.enabled, true)
            .withConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
            .withConfig(HttpConnector.enabled, false)
            .withConfig(GraphDatabaseSettings.auth_enabled, authentication)
            .withDisabledServer()
            .build();
    }
}
