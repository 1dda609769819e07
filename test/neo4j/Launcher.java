import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.harness.Neo4jBuilders;

/** Starts a Neo4j in this process, prints its address and serves until its standard input ends. */
public class Launcher {
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("depesche-neo4j");
        int port = Integer.parseInt(arguments[0]);
        boolean authentication = arguments.length > 1 && arguments[1].equals("auth");
        var neo4j = Neo4jBuilders.newInProcessBuilder(folder)
            .withConfig(BoltConnector.enabled, true)
            .withConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
            .withConfig(HttpConnector.enabled, false)
            .withConfig(GraphDatabaseSettings.auth_enabled, authentication)
            .withDisabledServer()
            .build();
        System.out.println("READY " + neo4j.boltURI());
        while (System.in.read() >= 0) { }
        neo4j.close();
    }
}
