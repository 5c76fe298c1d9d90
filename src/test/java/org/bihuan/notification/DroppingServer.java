package org.bihuan.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that closes the connection at a certain command instead of answering it. */
class DroppingServer implements AutoCloseable {

    /** After this the server has the whole letter, which it keeps though it does not say so. */
    static final String END_OF_LETTER = ".";

    /** It drops nothing. */
    static final String NEVER = "NEVER";

    private final ServerSocket socket;
    private final List<String> kept = new CopyOnWriteArrayList<>();
    private volatile String dropAt;

    DroppingServer(String dropAt) {
        this.dropAt = dropAt;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread server = new Thread(this::serve, "dropping mail server");
        server.setDaemon(true);
        server.start();
    }

    void dropAt(String command) {
        dropAt = command;
    }

    /** The letters that it has, headers and text. */
    List<String> kept() {
        return kept;
    }

    JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(socket.getLocalPort());
        return sender;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                converse(connection);
            } catch (IOException e) {
                // the other side has gone, or the test is over
            }
        }
    }

    private void converse(Socket connection) throws IOException {
        BufferedReader commands =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        OutputStream answers = connection.getOutputStream();
        answer(answers, "220 ready");
        for (String command = commands.readLine(); command != null; command = commands.readLine()) {
            if (command.startsWith(dropAt)) {
                return;
            }
            answer(answers, command.equals("DATA") ? "354 go on" : "250 done");
            if (command.equals("DATA")) {
                keepLetter(commands);
                if (dropAt.equals(END_OF_LETTER)) {
                    return;
                }
                answer(answers, "250 taken");
            }
        }
    }

    private void keepLetter(BufferedReader commands) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = commands.readLine();
                line != null && !line.equals(END_OF_LETTER);
                line = commands.readLine()) {
            letter.append(line).append('\n');
        }
        kept.add(letter.toString());
    }

    private static void answer(OutputStream answers, String line) throws IOException {
        answers.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        answers.flush();
    }
}
